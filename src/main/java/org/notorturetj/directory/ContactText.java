package org.notorturetj.directory;

/** The text of a contact in one language. */
record ContactText(String name, String description, String riskNote) {}
