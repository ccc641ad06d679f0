package org.notorturetj.desk.access;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.Refused;

import io.quarkus.arc.DefaultBean;

/** Where nothing keeps proposals, what takes two people is not done at all. */
@DefaultBean
@ApplicationScoped
class NobodyElse implements TwoPeople {
    @Override
    public String propose(Person proposer, String kind, Record payload) {
        throw new Refused(ProblemType.TWO_PEOPLE_REQUIRED);
    }
}
