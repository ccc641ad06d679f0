package org.notorturetj.home;

/** The text of the front page in one language. */
record HomeText(String title, String introduction) {}
