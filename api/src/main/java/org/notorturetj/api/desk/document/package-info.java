/** Documents as the desk holds them: facts, texts, what people say of them. */
@NullMarked
package org.notorturetj.api.desk.document;

import org.jspecify.annotations.NullMarked;
