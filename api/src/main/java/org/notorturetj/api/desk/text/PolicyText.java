package org.notorturetj.api.desk.text;

/** Empty: an edition is what is published, and a policy has its words among its facts. */
public record PolicyText() {}
