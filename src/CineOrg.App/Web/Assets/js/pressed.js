// A link that is taken away between pressing and letting go leads nowhere: whoever changes the page waits until nothing is pressed.
let pressed = false;
let releasing;
let waiting = [];

const release = () => {
  pressed = false;
  for (const go of waiting) go();
  waiting = [];
};

const press = (event) => {
  if (event.button !== 0) return;
  clearTimeout(releasing);
  pressed = true;
};

// The click comes after the pointer is up, under a finger a little later still.
const letGo = () => {
  clearTimeout(releasing);
  releasing = setTimeout(release, 100);
};

addEventListener("pointerdown", press);
// A menu or another window may take what would have come.
for (const end of ["pointerup", "pointercancel", "contextmenu", "dragend", "blur"]) addEventListener(end, letGo);

export const untilReleased = () => (pressed ? new Promise((go) => { waiting.push(go); }) : undefined);
