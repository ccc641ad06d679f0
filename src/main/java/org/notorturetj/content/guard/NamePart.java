package org.notorturetj.content.guard;

/** What of a person's name a root belongs to. */
enum NamePart {
    GIVEN,
    SURNAME,
    PATRONYMIC,
    NICKNAME
}
