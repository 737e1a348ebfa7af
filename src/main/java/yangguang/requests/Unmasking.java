package yangguang.requests;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Act;
import yangguang.journal.Journal;

/// Unmasking an applicant's particulars (查看申请人资料): by those who handle the file, and never unseen.
@Component
public class Unmasking {

    private final Proofs proofs;
    private final Journal journal;

    Unmasking(Proofs proofs, Journal journal) {
        this.proofs = proofs;
        this.journal = journal;
    }

    @Transactional
    public Applicant applicant(Officer officer, DisclosureRequest request) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        journal.write(Act.of(officer.actor(), "查看申请人资料", "", "申请", request.number().value(), null, null));
        return request.applicant();
    }

    @Transactional
    public Optional<Proofs.Opened> proof(Officer officer, DisclosureRequest request, long fileId) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        journal.write(Act.of(officer.actor(), "查看身份证明", "", "申请", request.number().value(), null, null));
        return proofs.open(request, fileId);
    }
}
