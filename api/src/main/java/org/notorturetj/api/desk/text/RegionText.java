package org.notorturetj.api.desk.text;

/** The text of a region in one language. */
public record RegionText(String name, String coverageNote) {}
