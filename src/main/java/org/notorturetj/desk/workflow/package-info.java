/** The way of a document over the desk: write, submit, approve, publish, take back. */
@NullMarked
package org.notorturetj.desk.workflow;

import org.jspecify.annotations.NullMarked;
