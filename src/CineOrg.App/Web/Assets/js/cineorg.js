import "./toggle.js";
import "./wall.js";
import "./finder.js";
import "./opened.js";
import "./trail.js";
import "./live.js";
import "./player.js";
import "./review.js";
