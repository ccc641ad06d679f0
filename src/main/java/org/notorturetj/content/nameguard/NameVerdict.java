package org.notorturetj.content.nameguard;

/** What is to be done with a place of a text. */
public enum NameVerdict {
    /** It names the person: nobody saves it, unless two people overrule. */
    BLOCK,
    /** It may name the person, or says part of the name: its author decides. */
    WARN
}
