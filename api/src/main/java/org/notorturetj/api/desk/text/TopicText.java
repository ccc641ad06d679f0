package org.notorturetj.api.desk.text;

/** The text of a topic in one language. */
public record TopicText(String name, String description) {}
