package org.notorturetj.api.desk.facts;

/** What belongs to a contact as a whole. */
public record ContactFacts(int rank, String kind, String address, String url) {}
