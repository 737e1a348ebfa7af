package yangguang.requests;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.statute.Article;

/// Requests to hold beside one (同一申请人、同一信息): of the same applicant, found by the blind index of the identity
/// number, or for information of the same name. It only points; whether it is a repetition the officer decides.
@Component
@Article({"35", "36(6)", "44"})
public class SimilarRequests {

    private final JdbcClient db;

    SimilarRequests(JdbcClient db) {
        this.db = db;
    }

    public List<RequestFact> to(DisclosureRequest request) {
        return db.sql("select " + RequestRegister.COLUMNS + """
                 from disclosure_request other
                where agency_id = :agency and id <> :id and (subject = :subject
                      or applicant_key = (select applicant_key from disclosure_request where id = :id))
                order by filed_at desc limit 10""")
                .param("agency", request.agencyId()).param("id", request.id())
                .param("subject", request.wanted().subject()).query(RequestFact.class).list();
    }
}
