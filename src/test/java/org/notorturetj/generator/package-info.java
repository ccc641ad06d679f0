/**
 * Generates invented content in any quantity, for {@code bench/} and for tests that need many
 * documents. The same seed generates the same files. Words come from the Universal Declaration,
 * numbers have the unassigned country code 999, and every title is marked as a sample.
 */
@NullMarked
package org.notorturetj.generator;

import org.jspecify.annotations.NullMarked;
