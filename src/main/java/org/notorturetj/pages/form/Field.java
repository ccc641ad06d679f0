package org.notorturetj.pages.form;

/**
 * A member in its form.
 *
 * @param name of its field
 * @param member its own name, by which it has its words
 */
record Field(MemberSchema schema, String name, String member, boolean required) {
    Field of(MemberSchema part) {
        return new Field(part, name, member, false);
    }

    Field item(int index) {
        return new Field(schema, name + "/" + index, member, false);
    }
}
