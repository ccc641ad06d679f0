package org.notorturetj.reading.record;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a page of a list is made of, as one query finds it.
 *
 * @param labels the names of sections and topics; empty for lists that need none
 * @param asOf the last publication that changed the list; null for one that never had anything
 */
public record FoundPage(List<FoundRecord> records, Labels labels, @Nullable Instant asOf) {}
