import { serve } from "./client/worker.js";
import site from "./files.js";
import { device, open } from "./open.js";

serve({ ...site, open, device, instead: (language) => `${language || "tg"}/hotlines.html` });
