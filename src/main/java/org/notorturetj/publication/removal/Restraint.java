package org.notorturetj.publication.removal;

import java.util.function.UnaryOperator;

import org.notorturetj.api.type.DocumentType;

/**
 * How one person removes part of a published document without removing the document itself.
 *
 * @param type the type of the document
 * @param factsClass the class of its facts
 * @param action the action in the audit, such as {@code document.compromise}
 * @param reduction removes the part from the published facts and never adds anything; returns equal
 *     facts when there is nothing left to remove
 */
public record Restraint<F>(
        DocumentType type, Class<F> factsClass, String action, UnaryOperator<F> reduction) {}
