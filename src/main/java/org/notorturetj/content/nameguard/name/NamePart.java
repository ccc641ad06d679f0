package org.notorturetj.content.nameguard.name;

/** What of a person's name a root belongs to. */
public enum NamePart {
    GIVEN,
    SURNAME,
    PATRONYMIC,
    NICKNAME
}
