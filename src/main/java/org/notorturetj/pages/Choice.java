package org.notorturetj.pages;

/**
 * Something to choose from on a page.
 *
 * @param value as it is sent
 * @param hint what is said beside it; empty if nothing is
 * @param isPossible whether it can be chosen
 */
public record Choice(String value, String name, String hint, boolean isChosen, boolean isPossible) {
    public Choice(String value, String name, boolean isChosen) {
        this(value, name, "", isChosen, true);
    }
}
