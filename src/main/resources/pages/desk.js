// Comfort for who lets scripts run; every page works without it.
const summary = document.querySelector('.summary');
if (summary) summary.focus();
