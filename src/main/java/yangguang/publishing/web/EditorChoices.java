package yangguang.publishing.web;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.agencies.AgencyRegister;
import yangguang.catalogue.CatalogueNodes;
import yangguang.catalogue.DocumentKind;
import yangguang.catalogue.Openness;
import yangguang.catalogue.Subjects;
import yangguang.web.Choice;

/// What the editor offers an agency's officer: the nodes that bind the agency, and the vocabularies.
@Component
class EditorChoices {

    private final CatalogueNodes nodes;
    private final Subjects subjects;
    private final AgencyRegister agencies;

    EditorChoices(CatalogueNodes nodes, Subjects subjects, AgencyRegister agencies) {
        this.nodes = nodes;
        this.subjects = subjects;
        this.agencies = agencies;
    }

    EditorPage.Choices of(Officer officer) {
        return new EditorPage.Choices(
                nodes.of(agencies.get(officer.agencyId())).stream()
                        .map(node -> new Choice(node.code(), node.article() + "　" + node.name())).toList(),
                subjects.list().stream().map(subject -> new Choice(subject.code(), subject.name())).toList(),
                subjects.genres().stream().map(genre -> new Choice(genre, genre)).toList(),
                Arrays.stream(DocumentKind.values()).map(kind -> new Choice(kind.name(), kind.label())).toList(),
                Arrays.stream(Openness.values()).map(o -> new Choice(o.name(), o.label(), meaning(o))).toList(),
                subjects.pilotFields().entrySet().stream()
                        .map(field -> new Choice(field.getKey().toString(), field.getValue())).toList());
    }

    private static String meaning(Openness openness) {
        return switch (openness) {
            case PROACTIVE -> "涉及公众利益调整、需要公众广泛知晓或者参与决策的，以及《条例》第二十条、第二十一条所列的。";
            case ON_REQUEST -> "不属于主动公开范围，有人申请时按申请办理。须写明理由。";
            case WITHHELD -> "《条例》第十四条至第十六条规定的。须写明理由；涉密内容不得录入本系统。";
        };
    }
}
