import './shell.js';
import './dict/index.js';
import './app/app.js';
