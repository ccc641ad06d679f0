package org.notorturetj.directory;

/** The text of a topic in one language. */
record TopicText(String name, String description) {}
