package org.notorturetj.reading.record;

import java.util.List;

/**
 * What a page of a list is made of, as one query finds it.
 *
 * @param labels the names of sections and topics; empty for lists that need none
 */
record FoundPage(List<FoundRecord> records, Labels labels) {}
