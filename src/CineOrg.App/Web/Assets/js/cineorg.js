import "./toggle.js";
import "./wall.js";
import "./finder.js";
import "./live.js";
import "./review.js";
