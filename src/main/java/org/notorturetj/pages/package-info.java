/**
 * The web desk: pages on which editors, translators, lawyers and the coordinator work in a browser.
 * It sees the desk as any program does, by the interfaces of {@code api}, and knows nothing of how
 * it is made: what the desk refuses, a page cannot do (ADR 084).
 */
@NullMarked
package org.notorturetj.pages;

import org.jspecify.annotations.NullMarked;
