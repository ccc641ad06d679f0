package org.notorturetj.signer;

import java.time.Instant;

import org.notorturetj.platform.problem.Rule;

/**
 * Why nothing is signed, so that nothing new reaches phones.
 *
 * @param rule what to do about it, in words for the desk
 */
public record SigningFailure(Rule rule, Instant since) {}
