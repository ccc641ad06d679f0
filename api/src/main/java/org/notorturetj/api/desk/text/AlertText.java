package org.notorturetj.api.desk.text;

/** The text of an alert in one language. */
public record AlertText(String title, String summary) {}
