package org.notorturetj.api.desk.text;

/** The text of the front page in one language. */
public record HomeText(String title, String introduction) {}
