package yangguang.reportarchive.web;

import java.util.List;
import yangguang.statute.Obstacle;
import yangguang.web.Choice;
import yangguang.web.Page;

/// A new import (导入年度报告).
///
/// @param onServer what lies in the folder on the server
/// @param chosen   of these, the one chosen before the form came back
public record NewImportPage(List<String> onServer, String chosen, boolean mayImport, List<Obstacle> obstacles) implements Page {

    public List<Choice> choices() {
        return onServer.stream().map(name -> new Choice(name, name)).toList();
    }

    @Override
    public String template() {
        return "reportarchive/new-import";
    }

    @Override
    public int status() {
        return obstacles.isEmpty() ? 200 : 422;
    }
}
