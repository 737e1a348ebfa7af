-- Word 文件由定稿网页随时生成，不再另存

alter table letters_letter drop column docx;
