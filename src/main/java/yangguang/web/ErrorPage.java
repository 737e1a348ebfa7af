package yangguang.web;

import java.util.List;
import yangguang.statute.Obstacle;

/// Error page (出错页面): a sentence, the way out, and for a fault the number under which it was logged.
///
/// @param status    HTTP status
/// @param sentence  what happened
/// @param wayOut    what the person can do now
/// @param reference number of the fault in the program's log, "" unless the fault is ours
/// @param obstacles reasons of a refusal, empty otherwise
public record ErrorPage(int status, String sentence, String wayOut, String reference, List<Obstacle> obstacles)
        implements Page {

    @Override
    public String template() {
        return "web/error";
    }

    public String title() {
        return switch (status) {
            case 401 -> "请先登录";
            case 403 -> "没有权限";
            case 404 -> "没有找到";
            case 405 -> "不支持这种操作";
            case 409 -> "内容已被他人更新";
            case 413 -> "文件太大";
            case 422 -> "不能办理";
            case 429 -> "操作过于频繁";
            default -> status < 500 ? "请求有误" : "系统出错";
        };
    }
}
