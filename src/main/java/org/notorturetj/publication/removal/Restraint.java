package org.notorturetj.publication.removal;

import java.util.function.UnaryOperator;

/**
 * How one person takes something away from what the public reads of a document, without taking the
 * document itself away.
 *
 * @param type the type of the document
 * @param factsClass the class of its facts
 * @param action the word of the audit: {@code document.compromise}
 * @param less the published facts with less in them; the same facts when there is nothing left to
 *     take away. It never adds anything
 */
public record Restraint<F>(
        String type, Class<F> factsClass, String action, UnaryOperator<F> less) {}
