export const usage = `Chấm Sao – dòng lệnh / command line

  npm run -s cli -- <verb> …

  sample <thư mục>   tạo hội đồng mẫu / make a sample council
      --dossiers N   số hồ sơ / dossiers (24)        --members M   thành viên chấm / scoring members (7)
      --seed S       hạt giống / seed (1)            --set NN      chỉ một bộ sản phẩm / one product set
      --pack ID      bộ tiêu chí / pack (qd-26-2026) --level L     commune | district | area | province | centre
      --split        thư mục của thư ký, bên cạnh là thư mục của từng thành viên / the secretary's folder, and each member's beside it
  rate <thư mục>     kết quả, hạng sao và lý do / results, stars and why
  dump <thư mục>     hồ sơ và phiếu chấm thô / raw dossiers and sheets
  check <thư mục>    kiểm tra mọi tệp, nhật ký và tính lại / check every file, the journal, and recompute
  papers <thư mục> --out DIR [--kinds a,b]   lập văn bản: PDF, DOCX, XLSX / make the papers
      kinds: minutes, summary, higher-level, scorecard, advice, sheet, blank-sheet (mặc định: trừ hai loại phiếu chấm / all but sheets)

  seal <thư mục> --out GOI.asice [--ca-out PEM] [--kind dossiers|results] [--evidence]
                     niêm phong gói của hội đồng mẫu / seal a sample council's bundle
  verify GOI.asice [--ca PEM]      kiểm tra gói / verify a bundle
  recompute GOI.asice [--ca PEM]   tính lại mọi kết quả từ phiếu thô / recompute every result from the raw sheets

  --json   một tài liệu JSON trên stdout, mọi thứ khác trên stderr / one JSON document on stdout, all else on stderr

Mã thoát / exit: 0 tốt / well, 1 lỗi hoặc có vấn đề / fault or problems found, 2 sai cú pháp / wrong usage,
3 gói nguyên vẹn nhưng chưa biết người ký / bundle intact, signer unknown.
rate, dump, check và papers chỉ đọc, chạy được khi chương trình đang mở thư mục đó / read only, beside an open window.
`
