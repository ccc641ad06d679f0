/**
 * The desk's contract: what editors, translators, lawyers and the coordinator do over HTTP. It is a
 * document of its own, {@code api/desk.openapi.yaml}.
 */
@NullMarked
package org.notorturetj.api.desk;

import org.jspecify.annotations.NullMarked;
