package org.notorturetj.api.desk.text;

/** The text of a contact in one language. */
public record ContactText(String name, String description, String riskNote) {}
