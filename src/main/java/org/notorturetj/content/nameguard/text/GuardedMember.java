package org.notorturetj.content.nameguard.text;

/**
 * One of several texts that are read together.
 *
 * @param identifier whether words stand in it without spaces, as in a slug
 */
public record GuardedMember(String text, boolean identifier) {
    /** Nothing of the text. */
    @Override
    public String toString() {
        return "GuardedMember[" + text.length() + "]";
    }
}
