/**
 * What was collected from the previous website: a WARC (ISO 28500) that is sealed record by record.
 */
@NullMarked
package org.notorturetj.importing.archive;

import org.jspecify.annotations.NullMarked;
