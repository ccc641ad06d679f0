/**
 * How each operation of both contracts is called: what a valid request to it needs is told once,
 * for whoever generates requests.
 */
@NullMarked
package org.notorturetj.contract.recipe;

import org.jspecify.annotations.NullMarked;
