package org.notorturetj.content.type;

import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.type.DocumentType;

/**
 * Facts name another document.
 *
 * @param member the member that names it
 * @param type the type of the other document
 * @param by what it is named by
 */
public record Reference(String member, DocumentType type, RefersTo.By by, String value) {}
