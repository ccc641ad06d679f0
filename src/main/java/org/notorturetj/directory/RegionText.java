package org.notorturetj.directory;

/** The text of a region in one language. */
record RegionText(String name, String coverageNote) {}
