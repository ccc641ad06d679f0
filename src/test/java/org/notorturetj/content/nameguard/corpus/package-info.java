/**
 * A corpus for the guard of protected names: invented people, the forms in which their names are
 * written, and paragraphs without any of them. The same at every run.
 */
package org.notorturetj.content.nameguard.corpus;
