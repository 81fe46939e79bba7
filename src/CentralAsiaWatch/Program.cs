return await CentralAsiaWatch.WatchApplication.RunAsync(args);
