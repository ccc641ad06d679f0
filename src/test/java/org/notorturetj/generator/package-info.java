/**
 * Invented content in any quantity, for {@code bench/} and for tests that need many documents: the
 * same seed makes the same files. Words come from the Universal Declaration, numbers have the
 * unassigned country code 999, and every title is marked as a sample.
 */
@NullMarked
package org.notorturetj.generator;

import org.jspecify.annotations.NullMarked;
