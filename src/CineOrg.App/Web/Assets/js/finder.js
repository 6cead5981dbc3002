// Answers while typing. An answer that comes after a newer question is thrown away.
const field = document.querySelector(".finder input");
const answers = document.getElementById("answers");
let asking;

const ask = async () => {
  asking?.abort();
  asking = new AbortController();
  const query = new URLSearchParams({ q: field.value });
  try {
    const answer = await fetch(`/search/answers?${query}&lang=${document.documentElement.lang}`, { signal: asking.signal });
    if (!answer.ok) return;
    answers.innerHTML = await answer.text();
    history.replaceState(null, "", `/search?${query}`);
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
};

if (answers) {
  let waiting;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 90);
  });
  if (!field.value) field.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.matches("input, textarea")) return;
  event.preventDefault();
  field?.focus();
});
