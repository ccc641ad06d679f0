package org.notorturetj.directory;

/** What belongs to a contact as a whole. */
record ContactFacts(int rank, String kind, String address, String url) {}
