package files

//lint:file-ignore lateconnect a reason

func ignored() { lateconnect() }
