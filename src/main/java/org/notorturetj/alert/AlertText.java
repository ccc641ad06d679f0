package org.notorturetj.alert;

/** The text of an alert in one language. */
record AlertText(String title, String summary) {}
