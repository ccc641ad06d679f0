package org.notorturetj.content.document;

import org.notorturetj.api.text.Language;

/**
 * What a text was translated from: one save of one edition of another language.
 *
 * @param number of the edition, from 1
 * @param save of that edition, from 1
 */
public record TranslationSource(Language language, int number, int save) {}
